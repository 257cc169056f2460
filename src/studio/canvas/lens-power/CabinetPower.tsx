/** The lens in the Cabinet view: what this cabinet draws against its limit, what feeds it and what cools it. */
import { useMemo } from 'react';
import { nameOf } from '../../../model/layout/label.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import { rampOf, tokens } from '../../theme/tokens.ts';
import type { Drawing } from '../drawing.ts';
import { useWords } from '../words.ts';
import { cellLoad, isOver, kilowattText, knownText, stepOf, wantsDarkInk } from './cell-load.ts';
import { usePowerScene } from './use-power-scene.ts';
import './power.css';

export function CabinetPower({
  drawing,
  cabinet,
}: {
  readonly drawing: Drawing;
  readonly cabinet: string | undefined;
}) {
  const say = useWords();
  const theme = useStudio((state) => state.theme);
  const scene = usePowerScene(drawing);
  const stand = useMemo(
    () => (scene && cabinet !== undefined ? scene.stands.get(cabinet) : undefined),
    [scene, cabinet],
  );
  const kind = stand && scene?.power.cabinets[stand.kind];
  if (!scene || !stand || !kind || cabinet === undefined) return null;
  const load = cellLoad(kind, scene.profile, scene.power.capShare);
  const ramp = rampOf(theme, 'ember');
  const ground = load.share === null ? undefined : ramp[stepOf(load.share, ramp.length)];
  // The ramp is no ground of either theme: the inks of the light one serve on it in both.
  const { ink1, 'ink-inverse': inverse } = tokens.color.light;
  const ink = ground === undefined ? undefined : wantsDarkInk(ground) ? ink1 : inverse;
  const fed = stand.served.filter(({ supply }) => scene.power.supplies[supply]);
  const cooled = stand.served.filter(({ supply }) => !scene.power.supplies[supply]);
  const ids = scene.drawing.design.supply ?? [];
  const nameOfSupply = ({ supply, member }: { supply: number; member: number }) => {
    const id = ids[supply]?.id ?? '';
    return (
      <button key={id} type="button" className="inspector-link mono" onClick={() => studio.select([id])}>
        {`${id}[${member}]`}
      </button>
    );
  };
  const known = (watts: number) => knownText(watts, load.isComplete);
  return (
    <aside className="power-card floating" data-lens="power" data-over-drawing aria-label={say('power.cabinet')}>
      <h3 className="heading">{nameOf(drawing.design, cabinet)}</h3>
      <p
        className="power-card-figure"
        data-over={isOver(load.share) || undefined}
        style={{ background: ground, color: ink }}
      >
        {`${known(load.loadW)} kW`}
        {load.share !== null && <strong>{`${Math.round(100 * load.share)} %`}</strong>}
      </p>
      <dl className="inspector-lines">
        <div className="inspector-line">
          <dt>{say('power.cabinet.limit')}</dt>
          <dd>
            {load.limitW === null ? '?' : `${kilowattText(load.limitW)} kW`}
            {kind.isAfterLoss && <small>{say('power.cabinet.limit-after-loss')}</small>}
          </dd>
        </div>
        <div className="inspector-line">
          <dt>{say('power.cabinet.fed')}</dt>
          <dd>{fed.length > 0 ? fed.map(nameOfSupply) : say('power.cabinet.unfed')}</dd>
        </div>
        {kind.shelves.length > 0 && (
          <div className="inspector-line">
            <dt>{say('supply.kind.shelf')}</dt>
            <dd>{kind.shelves.map(({ way, count }) => `${way} ${count}`).join(' · ')}</dd>
          </div>
        )}
        {cooled.length > 0 && (
          <div className="inspector-line">
            <dt>{say('power.cabinet.cooled')}</dt>
            <dd>{cooled.map(nameOfSupply)}</dd>
          </div>
        )}
        {kind.liquidW !== undefined && kind.airW !== undefined && (
          <div className="inspector-line">
            <dt>{say('power.cabinet.heat')}</dt>
            <dd>{say('power.loops.split', { liquid: known(kind.liquidW), air: known(kind.airW) })}</dd>
          </div>
        )}
      </dl>
    </aside>
  );
}
