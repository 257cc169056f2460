/**
 * The wire tool: pick two things on the drawing (or in the lists), choose the sentence, see what it makes of the
 * design, then keep it. While the panel is open the wire is live in an open gesture: the strip shows the figures with
 * it, Esc puts everything back, and keeping it is one undo step.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { countOf } from '../../../model/design/tree.ts';
import { formatQuantity } from '../../../model/units/format.ts';
import { focusDrawing } from '../../shell/regions.ts';
import { useText } from '../../shell/use-text.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import { type Draft, draftEdit, holdOfAddress, mediumClasses } from './draft.ts';
import { rateOfParts } from './rate-of-parts.ts';
import { joinsPair, likeliestFirst, type Sentence, sentencesFor, wirableHolds } from './sentences.ts';
import { WirePreview } from './WirePreview.tsx';
import './wiring.css';

const roles = ['scale-up', 'scale-out', 'front-end', 'storage', 'management'] as const;

export function WirePanel() {
  const tool = useStudio((state) => state.tool);
  const readOnly = useStudio((state) => state.save.kind === 'other-tab');
  return tool === 'wire' && !readOnly ? <OpenPanel /> : null;
}

/** The design without the wire that is being tried. */
function useGround() {
  return useStudio((state) => state.gesture?.before ?? state.design);
}

function OpenPanel() {
  const { t, ref } = useText();
  const design = useGround();
  const selection = useStudio((state) => state.selection);
  const shownNet = useStudio((state) => state.net);
  const holds = useMemo(() => wirableHolds(design), [design]);
  const nets = Object.keys(design.nets);
  const [picks, setPicks] = useState<readonly string[]>([]);
  const [each, setEach] = useState('');
  const [to, setTo] = useState('');
  const [net, setNet] = useState(shownNet ?? nets[0] ?? 'scale-up');
  const [chosen, setChosen] = useState<string | null>(null);
  const [links, setLinks] = useState(1);
  const [rate, setRate] = useState('');
  const [medium, setMedium] = useState<Draft['medium']>('');
  const [problem, setProblem] = useState<string | null>(null);
  /** A box that was clicked: it carries no link itself. */
  const [blocked, setBlocked] = useState<string | null>(null);
  const seen = useRef<readonly string[] | null>(null);

  // The first thing picked on the drawing is the near end, the next one the far end, then it starts again.
  useEffect(() => {
    if (selection === seen.current) return;
    // What is selected when the tool is taken up is the near end, if it can carry a link.
    const isFirst = seen.current === null;
    seen.current = selection;
    const address = selection.at(-1);
    const hold = address === undefined ? undefined : holdOfAddress(address);
    if (address === undefined || hold === undefined) return;
    if (isFirst && (selection.length > 1 || !holds.includes(hold))) return;
    setBlocked(holds.includes(hold) ? null : address);
    if (!holds.includes(hold)) return;
    const next = picks.length >= 2 ? [address] : [...picks, address];
    setPicks(next);
    if (next.length === 1) {
      setEach(hold);
      setTo('');
    } else setTo(hold);
    setChosen(null);
  }, [selection, holds, picks]);

  // Ends that were changed in the lists are no longer the two things that were picked.
  const picked = useMemo(() => {
    const [near, far] = picks;
    if (near === undefined || far === undefined || near === far) return null;
    return holdOfAddress(near) === each && holdOfAddress(far) === to ? ([near, far] as const) : null;
  }, [picks, each, to]);
  const sentences = useMemo(() => {
    const all = each && to ? sentencesFor(design, each, to) : [];
    return picked ? likeliestFirst(design, all, picked) : all;
  }, [design, each, to, picked]);
  // What was pointed at is joined, if by nothing else then by a cable of its own.
  const likeliest = sentences[0];
  const needsOwn = picked !== null && (!likeliest || !joinsPair(design, likeliest, picked));
  const onlyThese = picked !== null && (chosen === 'only-these' || (chosen === null && needsOwn));
  const sentence = onlyThese ? null : (sentences.find(({ id }) => id === chosen) ?? sentences[0] ?? null);
  const isWhole = each !== '' && to !== '' && (sentence !== null || onlyThese);
  const draft: Draft | null = useMemo(
    () => (isWhole ? { net, each, to, sentence, links, rate, medium, picked } : null),
    [isWhole, net, each, to, sentence, links, rate, medium, picked],
  );

  const giveUp = useCallback(() => {
    if (studio.state().gesture) studio.cancelGesture();
  }, []);
  useEffect(() => giveUp, [giveUp]);

  // The preview: the wire is put into the design as the gesture found it, at every change of the draft.
  useEffect(() => {
    if (!draft) {
      giveUp();
      setProblem(null);
      return;
    }
    if (!studio.state().gesture) studio.openGesture('edit.wire-add');
    const before = studio.state().gesture?.before ?? design;
    const refusal = studio.amend(draftEdit(before, draft, rateOfParts(before, [draft.each, draft.to])));
    setProblem(
      refusal ? ref({ key: `refusal.${refusal.code}`, params: { ...refusal.params, where: refusal.where } }) : null,
    );
  }, [draft, design, giveUp, ref]);

  // The first thing to choose has the focus; the drawing has it again afterwards.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // In the next frame, when what was selected already stands in its list.
    const frame = requestAnimationFrame(() => {
      const lists = [...(form.current?.querySelectorAll('select') ?? [])];
      (lists.find((list) => list.value === '') ?? lists[0])?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const leave = () => {
    giveUp();
    const hadFocus = form.current?.contains(document.activeElement) ?? false;
    studio.show({ tool: 'select' });
    if (hadFocus) focusDrawing();
  };
  // Esc gives up from wherever the focus is: the drawing, the panel, a bar.
  const leaveNow = useRef(leave);
  leaveNow.current = leave;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      leaveNow.current();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, []);
  const keep = () => {
    if (!draft || problem !== null) return;
    studio.closeGesture();
    studio.show({ tool: 'select', net });
    focusDrawing();
  };
  const nameOf = (hold: string) => `${hold} · ${formatQuantity(countOf(design, hold), '')}`;

  return (
    <form
      ref={form}
      className="wire-panel"
      aria-label={t('wiring.title')}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2>{t('wiring.title')}</h2>
      <p className="wire-help">
        {t(each && to ? 'wiring.pick-sentence' : each ? 'wiring.pick-far' : 'wiring.pick-near')}
      </p>
      {blocked !== null && (
        <p className="wire-problem" role="status">
          {t('wiring.not-this', { address: blocked })}
        </p>
      )}
      <div className="wire-ends">
        <Choice
          label={t('wiring.each')}
          value={each}
          options={holds}
          name={nameOf}
          none={t('wiring.choose')}
          onChange={setEach}
        />
        <Choice
          label={t('wiring.to')}
          value={to}
          options={holds}
          name={nameOf}
          none={t('wiring.choose')}
          onChange={setTo}
        />
      </div>
      {sentences.length > 0 && (
        <fieldset>
          <legend>{t('wiring.sentence')}</legend>
          {sentences.map((entry) => (
            <label key={entry.id}>
              <input
                type="radio"
                name="sentence"
                checked={!onlyThese && sentence?.id === entry.id}
                onChange={() => setChosen(entry.id)}
              />
              <span>{sentenceText(entry, each, to, t)}</span>
            </label>
          ))}
          {picked && (
            <label>
              <input type="radio" name="sentence" checked={onlyThese} onChange={() => setChosen('only-these')} />
              <span>{t('wiring.only-these', { from: picked[0], to: picked[1] })}</span>
            </label>
          )}
        </fieldset>
      )}
      <div className="wire-fields">
        <label>
          {t('wiring.links')}
          <input
            type="number"
            min={1}
            max={1_000_000}
            value={links}
            onChange={(event) => setLinks(Math.max(1, Math.trunc(event.target.valueAsNumber) || 1))}
          />
        </label>
        <label>
          {t('wiring.rate')}
          <input
            value={rate}
            placeholder={design.nets[net]?.rate ?? rateOfParts(design, [each, to])}
            onChange={(event) => setRate(event.target.value)}
          />
        </label>
        <Choice
          label={t('wiring.net')}
          value={net}
          options={[...new Set([...nets, ...roles])]}
          name={(id) => (nets.includes(id) ? (design.nets[id]?.name ?? id) : t('wiring.new-net', { id }))}
          onChange={setNet}
        />
        <Choice
          label={t('wiring.medium')}
          value={medium}
          options={mediumClasses}
          name={(id) => t(`wiring.medium.${id}` as 'wiring.medium.board')}
          none={t('wiring.medium.by-net')}
          onChange={(value) => setMedium(value as Draft['medium'])}
        />
      </div>
      {problem !== null && (
        <p className="wire-problem" role="alert">
          {problem}
        </p>
      )}
      {draft && problem === null && <WirePreview draft={draft} />}
      <footer>
        <button type="submit" className="wire-keep" disabled={!draft || problem !== null}>
          {t('wiring.keep')}
        </button>
        <button type="button" onClick={leave}>
          {t('wiring.cancel')}
        </button>
      </footer>
    </form>
  );
}

function sentenceText(sentence: Sentence, each: string, to: string, t: ReturnType<typeof useText>['t']): string {
  switch (sentence.kind) {
    case 'every':
      return sentence.same.length > 0
        ? t('wiring.every-same', { each, to, same: sentence.same.join(', ') })
        : t('wiring.every', { each, to });
    case 'mesh':
      return t('wiring.mesh', { each, axis: sentence.axis });
    case 'ring':
      return t('wiring.ring', { each, axis: sentence.axis });
    case 'line':
      return t('wiring.line', { each, axis: sentence.axis });
    case 'outside':
      return t('wiring.outside', { each });
  }
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly none?: string;
  name(option: string): string;
  onChange(option: string): void;
}

function Choice({ label, value, options, none, name, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
