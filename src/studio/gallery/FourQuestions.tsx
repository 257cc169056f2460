/** Four answers in, a shipped system of the right size out: computed here, with what kept the others away. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { groupThousands } from '../../model/units/format.ts';
import type { TextKey } from '../../text/index.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { type Candidate, candidatesFor, systemCount } from './candidates.ts';
import { choose, coolings, goals, type Obstacle, type Weighed, type Wish, weigh } from './weigh.ts';

const asker = 'gallery.questions';
const mostCards = 1_000_000;

interface Tried extends Weighed {
  readonly candidate: Candidate;
}

interface Progress {
  readonly name: string;
  readonly n: number;
}

export function FourQuestions() {
  const { t } = useText();
  const [wish, setWish] = useState<Wish>({ cards: 512, limit: 140, cooling: 'any', goal: 'bandwidth' });
  const [progress, setProgress] = useState<Progress | null>(null);
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const search = async () => {
    turn.current += 1;
    const own = turn.current;
    setTried([]);
    const found: Tried[] = [];
    for await (const candidate of candidatesFor(wish.cards)) {
      if (turn.current !== own) return;
      setProgress({ name: candidate.name, n: found.length + 1 });
      const outcome = await studio.consult(asker, candidate.design, 'live');
      if (turn.current !== own) return;
      if (outcome.ok) found.push({ ...weigh(outcome.consulted.report, wish), candidate });
    }
    setTried(found);
    setProgress(null);
  };
  const stop = () => {
    turn.current += 1;
    setProgress(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (progress) stop();
    else void search();
  };

  return (
    <form className="card panel questions" onSubmit={submit}>
      <h2 className="panel-title">{t('gallery.questions')}</h2>
      <p className="caption">{t('gallery.questions-note')}</p>
      <NumberQuestion
        label={t('gallery.cards')}
        value={wish.cards}
        most={mostCards}
        onChange={(cards) => setWish({ ...wish, cards })}
      />
      <NumberQuestion
        label={t('gallery.limit')}
        unit="kW"
        value={wish.limit}
        most={10_000}
        onChange={(limit) => setWish({ ...wish, limit })}
      />
      <ChoiceQuestion
        label={t('gallery.cooling')}
        value={wish.cooling}
        choices={coolings}
        words="gallery.cooling"
        onChange={(cooling) => setWish({ ...wish, cooling })}
      />
      <ChoiceQuestion
        label={t('gallery.goal')}
        value={wish.goal}
        choices={goals}
        words="gallery.goal"
        onChange={(goal) => setWish({ ...wish, goal })}
      />
      <button type="submit" className="button questions-go" data-look={progress ? 'line' : 'main'}>
        <Glyph name={progress ? 'close' : 'wand'} />
        {t(progress ? 'gallery.stop' : 'gallery.design-it')}
      </button>
      <div role="status">
        {progress && (
          <>
            <p className="caption">{t('gallery.checking', { ...progress, all: systemCount })}</p>
            <progress className="questions-progress" value={progress.n} max={systemCount} />
          </>
        )}
        {!progress && tried.length > 0 && <Result tried={tried} />}
      </div>
    </form>
  );
}

function Result({ tried }: { readonly tried: readonly Tried[] }) {
  const words = useText();
  const { t } = words;
  const choice = choose(tried);
  const best = choice && tried[choice.at];
  if (!choice || !best) return null;
  const { candidate, report, obstacles } = best;
  const name = candidate.design.name;
  const power = report.figures['power.cabinet.max'];
  const open = () =>
    candidate.ref === undefined
      ? studio.openDesign(candidate.design, { own: true, origin: { kind: 'new' } })
      : void studio.openExample(candidate.ref);
  return (
    <div className="questions-result" data-fits={choice.fits}>
      <p className="questions-name">
        <Glyph name={choice.fits ? 'check' : 'warn'} />
        {choice.fits ? t('gallery.found', { name }) : t('gallery.none-fits')}
      </p>
      {choice.fits ? (
        <p className="caption">
          {t('gallery.found-check', {
            cards: report.figures['cards.count']?.value ?? 0,
            power: short(power?.upper ?? power?.value ?? 0),
          })}
        </p>
      ) : (
        <p className="caption">
          {t('gallery.nearest', { name })}: {obstacles.map((one) => sayObstacle(one, words)).join('; ')}
        </p>
      )}
      <button type="button" className="button" data-look="line" onClick={open}>
        {t('gallery.open-named', { name })}
      </button>
      <details>
        <summary className="caption">{t('gallery.others')}</summary>
        <ul className="questions-others">
          {tried
            .filter((one) => one !== best)
            .map((one) => (
              <li key={one.candidate.name}>
                <strong>{one.candidate.design.name}</strong> {sayOther(one, words)}
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}

function sayOther({ obstacles, worth }: Tried, words: Words): string {
  if (obstacles.length > 0) return obstacles.map((one) => sayObstacle(one, words)).join('; ');
  return words.t(worth === undefined ? 'gallery.not.unknown' : 'gallery.not.worse');
}

function sayObstacle(obstacle: Obstacle, { ref }: Words): string {
  const { key, ...params } = obstacle;
  const shown = Object.entries(params).map(([name, value]) => [name, short(value)]);
  return ref({ key: `gallery.not.${key}`, params: Object.fromEntries(shown) });
}

const short = (value: number) => groupThousands(Number(value.toPrecision(4)));

interface NumberQuestionProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function NumberQuestion({ label, unit, value, most, onChange }: NumberQuestionProps) {
  const id = useId();
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      <span className="field">
        <input
          id={id}
          type="number"
          required
          min={1}
          max={most}
          value={Number.isNaN(value) ? '' : value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        {unit && <span className="caption">{unit}</span>}
      </span>
    </div>
  );
}

interface ChoiceQuestionProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly choices: readonly Choice[];
  readonly words: 'gallery.cooling' | 'gallery.goal';
  readonly onChange: (value: Choice) => void;
}

function ChoiceQuestion<Choice extends string>(props: ChoiceQuestionProps<Choice>) {
  const { label, value, choices, words, onChange } = props;
  const { t } = useText();
  const id = useId();
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      <span className="field">
        <select id={id} value={value} onChange={(event) => onChange(event.target.value as Choice)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`${words}.${choice}` as TextKey)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
