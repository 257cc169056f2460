/** Own parts: from a form or from NetBox device types, kept inside the document. A figure is text with its unit. */
import { useRef, useState } from 'react';
import { kinds } from '../../model/catalogue/kinds/kinds.ts';
import type { Part, PartFigure, PartKind, PartRef } from '../../model/catalogue/part.ts';
import { readFigure } from '../../model/catalogue/part-figure.ts';
import {
  exampleFigure,
  isUsed,
  ownFigure,
  withOwnPart,
  withParts,
  writtenFigure,
} from '../../model/design/own-parts.ts';
import type { TextRef } from '../../model/design/parse-design/parse-result.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { readForeignFiles } from '../store/file-jobs.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { fieldName } from './part-words.ts';
import { useCatalogue } from './use-catalogue.ts';

export interface CatalogueOwnProps {
  /** A part to begin with; an own one is edited, a shipped one copied. */
  readonly edited: PartRef | null;
  readonly onEdit: (ref: PartRef | null) => void;
}

const blank: Part = { kind: 'accelerator', name: '', maker: '', figures: {} };

export function CatalogueOwn({ edited, onEdit }: CatalogueOwnProps) {
  const words = useText();
  const { t, ref: say } = words;
  const catalogue = useCatalogue();
  const own = useStudio((state) => state.design.parts);
  const start = (edited === null ? undefined : catalogue.part(edited)) ?? blank;
  const [kind, setKind] = useState<PartKind>(start.kind);
  const [name, setName] = useState(start.name);
  const [maker, setMaker] = useState(start.maker);
  const [source, setSource] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [told, setTold] = useState<{ readonly tone: 'good' | 'error'; readonly text: TextRef } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const textOf = (field: string) => typed[field] ?? start.figures[field]?.value ?? '';
  const partOf = (): Part => ({ ...start, kind, name: name.trim(), maker: maker.trim() || 'own', figures: figures() });
  // What was not touched keeps its basis and its sources.
  const figures = (): Readonly<Record<string, PartFigure>> =>
    Object.fromEntries(
      Object.keys(kinds[kind]).flatMap((field) => {
        const text = textOf(field).trim();
        const was = start.figures[field];
        if (text === '') return [];
        return [[field, was && was.value === text ? was : ownFigure(text, source.trim() || 'user')] as const];
      }),
    );
  const save = () => {
    const design = studio.state().design;
    const replacing = edited !== null && (design.parts?.[edited] || isUsed(design, edited)) ? edited : undefined;
    const kept = withOwnPart(design, partOf(), replacing);
    if (!kept.ok) return setTold({ tone: 'error', text: kept.message });
    if (studio.dispatch({ kind: 'design/replace', design: kept.design }, 'step.part-own')) return;
    setTold({ tone: 'good', text: { key: 'own.saved', params: { name: name.trim(), ref: kept.ref } } });
  };
  const readFiles = async (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    const read = await readForeignFiles(files, new AbortController().signal);
    if (!read.ok)
      return setTold({
        tone: 'error',
        text: { key: read.refusal.message.key, params: read.refusal.message.params ?? {} },
      });
    const parts = read.design.parts ?? {};
    const n = Object.keys(parts).length;
    if (n === 0) return setTold({ tone: 'error', text: { key: 'own.file-none', params: { name: first.name } } });
    const kept = withParts(studio.state().design, parts);
    if (!kept.ok) return setTold({ tone: 'error', text: kept.message });
    if (studio.dispatch({ kind: 'design/replace', design: kept.design }, 'step.parts-read')) return;
    setTold({ tone: 'good', text: { key: 'own.file-read', params: { n, name: first.name } } });
    onEdit(kept.ref);
  };
  const isWrong = (field: string) => {
    const value = textOf(field).trim();
    return (
      value !== '' &&
      readFigure({ ...partOf(), figures: { [field]: ownFigure(writtenFigure(kind, field, value)) } }, field) ===
        undefined
    );
  };
  return (
    <div className="catalogue-own">
      <div className="catalogue-find">
        <select
          className="catalogue-select"
          aria-label={t('own.list')}
          value={edited ?? ''}
          onChange={({ target }) => onEdit(target.value || null)}
        >
          <option value="">{t('own.new')}</option>
          {Object.entries(own ?? {}).map(([ref, part]) => (
            <option key={ref} value={ref}>
              {part.name} · {ref}
            </option>
          ))}
          {edited !== null && !own?.[edited] && (
            <option value={edited}>
              {start.name} · {edited}
            </option>
          )}
        </select>
        <button type="button" className="button" data-look="line" onClick={() => picker.current?.click()}>
          <Glyph name="folder" />
          {t('own.file')}
        </button>
        <input
          ref={picker}
          className="visually-hidden"
          type="file"
          accept=".yaml,.yml"
          multiple
          tabIndex={-1}
          aria-label={t('own.file')}
          onChange={({ target }) => void readFiles([...(target.files ?? [])])}
        />
      </div>
      <div className="catalogue-form">
        <label className="input">
          <span className="caption">{t('own.name')}</span>
          <span className="field">
            <input data-own="name" value={name} onChange={({ target }) => setName(target.value)} />
          </span>
        </label>
        <label className="input">
          <span className="caption">{t('own.maker')}</span>
          <span className="field">
            <input data-own="maker" value={maker} onChange={({ target }) => setMaker(target.value)} />
          </span>
        </label>
        <label className="input">
          <span className="caption">{t('catalogue.kind')}</span>
          <select
            className="catalogue-select"
            value={kind}
            onChange={({ target }) => setKind(target.value as PartKind)}
          >
            {(Object.keys(kinds) as PartKind[]).map((each) => (
              <option key={each} value={each}>
                {say({ key: `bom.category.${each}` })}
              </option>
            ))}
          </select>
        </label>
        <label className="input">
          <span className="caption">{t('own.source')}</span>
          <span className="field">
            <input
              data-own="source"
              placeholder={t('own.source-hint')}
              value={source}
              onChange={({ target }) => setSource(target.value)}
            />
          </span>
        </label>
      </div>
      <div className="catalogue-form catalogue-figures">
        {Object.keys(kinds[kind]).map((field) => (
          <label key={field} className="input">
            <span className="caption">{fieldName(field, words)}</span>
            <span className="field" data-wrong={isWrong(field)}>
              <input
                data-own={field}
                aria-invalid={isWrong(field)}
                placeholder={exampleFigure(kind, field)}
                value={textOf(field)}
                onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
              />
            </span>
          </label>
        ))}
      </div>
      <footer className="catalogue-foot">
        <p className="caption grow" role="status" data-tone={told?.tone}>
          {told ? say(told.text) : t('own.basis')}
        </p>
        <button type="button" className="button" data-look="main" onClick={save}>
          {t('own.save')}
        </button>
      </footer>
    </div>
  );
}
