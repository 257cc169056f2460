/** The palette: parts that are dragged onto the drawing or placed by Enter, and generators of whole fabrics. */
import { type KeyboardEvent, lazy, type PointerEvent, Suspense, useMemo, useState } from 'react';
import { placeSupplyAtSelection } from '../canvas/lens-power/place-supply.ts';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { carryByPointer } from './carry-by-pointer.ts';
import { type PaletteGroup, type PaletteItem, paletteGroups, paletteItems, searchItems } from './palette-items.ts';
import { looksIn } from './thing-glyph.ts';
import { useCatalogue } from './use-catalogue.ts';
import './PartsPanel.css';

const groupGlyphs = { cabinets: 'cabinet', trays: 'node', chips: 'npu', power: 'power-shelf' } as const;

const GeneratorsPanel = lazy(() =>
  import('./GeneratorsPanel.tsx').then((module) => ({ default: module.GeneratorsPanel })),
);
const CatalogueDialog = lazy(() =>
  import('./CatalogueDialog.tsx').then((module) => ({ default: module.CatalogueDialog })),
);

const shows = ['parts', 'generators'] as const;

export function PartsPanel() {
  const { t, ref } = useText();
  const [shown, setShown] = useState<(typeof shows)[number]>('parts');
  const [dialog, setDialog] = useState<'browse' | 'unknowns' | null>(null);
  // Their words come after the first figures.
  const hasWords = ref({ key: 'generators.title' }) !== 'generators.title';
  return (
    <div className="palette">
      {hasWords && (
        <div className="palette-head">
          <Segments
            label={t('generators.palette')}
            value={shown}
            segments={shows.map((value) => ({
              value,
              label: t(value === 'parts' ? 'generators.parts' : 'generators.title'),
            }))}
            onChange={setShown}
          />
          <div className="palette-doors">
            <button type="button" className="button" data-look="line" onClick={() => setDialog('browse')}>
              <Glyph name="search" />
              {t('catalogue.open')}
            </button>
            <button type="button" className="button" data-look="line" onClick={() => setDialog('unknowns')}>
              <Glyph name="info" />
              {t('unknowns.open')}
            </button>
          </div>
        </div>
      )}
      <div className="palette-body">
        <Suspense fallback={null}>{shown === 'parts' ? <PartsList /> : <GeneratorsPanel />}</Suspense>
      </div>
      {dialog && (
        <Suspense fallback={null}>
          <CatalogueDialog start={dialog} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </div>
  );
}

function PartsList() {
  const words = useText();
  const { t } = words;
  const catalogue = useCatalogue();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<PaletteGroup | null>(null);
  // The rest of a design may change with every frame of a drag; kinds do not.
  const blocks = useStudio((state) => state.design.blocks);
  const nets = useStudio((state) => state.design.nets);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the design, only these two are read
  const items = useMemo(() => {
    const { design } = studio.state();
    return paletteItems(design, catalogue, looksIn(design, catalogue), words);
  }, [blocks, nets, catalogue, words]);
  const found = useMemo(() => searchItems(items, search), [items, search]);
  const groups = paletteGroups.filter((group) => only === null || group === only);
  const clear = () => {
    setSearch('');
    setOnly(null);
  };
  const none = !found.some((item) => groups.includes(item.group));
  return (
    <div className="parts">
      <div className="parts-search">
        <label className="field">
          <Glyph name="search" />
          <span className="visually-hidden">{t('parts.search', { n: items.length })}</span>
          <input
            type="search"
            data-parts-search
            placeholder={t('parts.search', { n: items.length })}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <kbd className="key">/</kbd>
        </label>
        <fieldset className="parts-groups" aria-label={t('parts.groups')}>
          {paletteGroups.map((group) => (
            <button
              key={group}
              type="button"
              className="button"
              data-look="icon"
              aria-pressed={only === group}
              aria-label={t(`parts.${group}`)}
              title={t(`parts.${group}`)}
              onClick={() => setOnly(only === group ? null : group)}
            >
              <Glyph name={groupGlyphs[group]} size="part" />
            </button>
          ))}
        </fieldset>
      </div>
      <div className="parts-list">
        {groups.map((group) => (
          <Group key={group} title={t(`parts.${group}`)} items={found.filter((item) => item.group === group)} />
        ))}
        {none && <NothingFound search={search} onClear={clear} />}
      </div>
      <p className="parts-foot caption">{t('parts.hint')}</p>
    </div>
  );
}

function Group({ title, items }: { readonly title: string; readonly items: readonly PaletteItem[] }) {
  if (items.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and no heading
    <div role="group" aria-label={title}>
      <h2 className="heading parts-heading">{title}</h2>
      <ul>
        {items.map((item) => (
          <PartRow key={item.key} item={item} />
        ))}
      </ul>
    </div>
  );
}

function PartRow({ item }: { readonly item: PaletteItem }) {
  const { name, detail, look, block, part, supply } = item;
  const isCarried = useStudio(
    ({ carried }) => carried !== null && carried.block === block && carried.part === part && carried.supply === supply,
  );
  const thing = {
    name,
    ...(block !== undefined && { block }),
    ...(part !== undefined && { part }),
    ...(supply !== undefined && { supply }),
  };
  // Supplies have no place of their own: by keys they go to what is selected, at once.
  const byKeys = () => (supply === undefined ? studio.carry({ ...thing, by: 'keys' }) : placeSupplyAtSelection(supply));
  const pressed = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    byKeys();
  };
  return (
    <li>
      <button
        type="button"
        className="part"
        data-carried={isCarried}
        title={block === undefined ? part : `${name} · ${detail}`}
        onKeyDown={pressed}
        onDoubleClick={byKeys}
        onPointerDown={(event: PointerEvent) => carryByPointer(event.nativeEvent, thing)}
      >
        <span className="glyph-box" data-kind={look.tint}>
          <Glyph name={look.glyph} size="part" />
        </span>
        <span className="part-words">
          <span className="part-name ellipsis">{name}</span>
          <span className="part-detail ellipsis">{detail}</span>
        </span>
      </button>
    </li>
  );
}

function NothingFound({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const { t } = useText();
  return (
    <div className="parts-none">
      <p>{t('parts.none', { search })}</p>
      <button type="button" className="button" data-look="line" onClick={onClear}>
        {t('parts.clear')}
      </button>
    </div>
  );
}
