/** A public sizing that arithmetic refutes stays in sight, with the nearest that exists. */
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Card } from './ExampleCard.tsx';

/** Printed as 1,568 switches with 21 cards each, which are the counts of q = 28. */
const printed = 28;
const cardsEach = 21;

export function WrongSizing() {
  const { t } = useText();
  const nearest = async () => {
    const { familyByRef } = await import('../../model/design/families.ts');
    const wrong = familyByRef(`slim-fly?q=${printed}&p=${cardsEach}`);
    const [near] = wrong.ok ? [] : (wrong.nearest ?? []);
    const made = near && familyByRef(`slim-fly?q=${near.q}&p=${near.p}`);
    if (made?.ok) studio.openDesign(made.design, { own: true, origin: { kind: 'new' }, shown: { view: 'fabric' } });
  };
  return (
    <Card
      name={t('gallery.wrong')}
      note={t('gallery.wrong-note')}
      picture={<ResidueCircle />}
      fact={
        <>
          <span className="example-sign" data-look="some">
            <Glyph name="warn" />
          </span>
          <span>{t('gallery.wrong-why')}</span>
        </>
      }
      onOpen={() => void nearest()}
    />
  );
}

/** A circulant graph, as the halves of a Slim Fly are; drawn small, for the eye alone. */
function ResidueCircle() {
  const points = Array.from({ length: 17 }, (_, index) => {
    const angle = (index / 17) * 2 * Math.PI;
    return [114 + 74 * Math.cos(angle), 59 + 44 * Math.sin(angle)] as const;
  });
  const lines = points.flatMap(([x, y], index) =>
    [1, 4].map((step) => {
      const [tx, ty] = points[(index + step) % points.length] ?? [x, y];
      return `M${x} ${y}L${tx} ${ty}`;
    }),
  );
  return (
    <svg className="art" viewBox="0 0 228 118" aria-hidden="true">
      <path className="art-line" d={lines.join('')} />
      {points.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="art-solid" data-tint="switch" cx={x} cy={y} r={4} />
      ))}
    </svg>
  );
}
