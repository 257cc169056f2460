/** An example as a card: its drawing, what it is, and how much of what is published it gives again. */
import { type ReactNode, useState } from 'react';
import { type Example, examples } from '../shell/examples.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Art } from './Art.tsx';
import { useExample } from './LiveSystem.tsx';
import { reproduced } from './reproduced.ts';

/** Of the drawing, in its own units. */
const art = { width: 228, height: 118 };

export interface CardProps {
  readonly name: string;
  readonly note: string;
  readonly picture: ReactNode;
  readonly fact: ReactNode;
  readonly onOpen: () => void;
}

export function Card({ name, note, picture, fact, onOpen }: CardProps) {
  return (
    <button type="button" className="card example" onClick={onOpen}>
      <span className="example-art">{picture}</span>
      <span className="example-body">
        <span className="example-name">{name}</span>
        <span className="caption">{note}</span>
        <span className="example-fact caption">{fact}</span>
      </span>
    </button>
  );
}

/** `draw`: the documents may be fetched. */
export function ExampleCard({ example, draw }: { readonly example: Example; readonly draw: boolean }) {
  const { t } = useText();
  const design = useExample(example.id, draw);
  return (
    <Card
      name={example.name}
      note={t(example.note)}
      picture={<Art design={design} {...art} />}
      fact={<Fact example={example} />}
      onOpen={() => void studio.openExample(example.id)}
    />
  );
}

function Fact({ example }: { readonly example: Example }) {
  const { t } = useText();
  const [same, all] = reproduced[example.id] ?? [0, 0];
  const look = all === 0 ? 'none' : same === all ? 'all' : 'some';
  const words = {
    none: () => t('gallery.nothing-published'),
    all: () => t('gallery.reproduces', { n: all }),
    some: () => t('gallery.reproduces-some', { n: same, all, missed: all - same }),
  }[look];
  return (
    <>
      <span className="example-sign" data-look={look}>
        <Glyph name={{ none: 'info', all: 'check', some: 'warn' }[look] as 'info'} />
      </span>
      <span>
        {t(example.approximate ? 'gallery.approximate' : 'gallery.exact')} · {words()}
      </span>
    </>
  );
}

export function useFoundExamples() {
  const { t } = useText();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = examples.filter(({ name, note }) => `${name} ${t(note)}`.toLowerCase().includes(wanted));
  return { search, setSearch, found, all: wanted === '' };
}
