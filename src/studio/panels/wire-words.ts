/** A wire as a sentence: "each npu to every l1 of the same node, 2 links". */
import type { Wire } from '../../model/design/design.ts';
import type { Words } from '../shell/use-text.ts';

export function wireSentence(wire: Wire, { t }: Words): string {
  const links = linksOf(wire);
  const { each } = wire;
  if ('to' in wire) {
    const same = wire.same?.join(', ');
    return same
      ? t('wire.to-same', { each, to: wire.to, same, n: links })
      : t('wire.to', { each, to: wire.to, n: links });
  }
  if ('mesh' in wire) return t('wire.mesh', { each, axis: wire.mesh, n: links });
  if ('ring' in wire) return t('wire.ring', { each, axis: wire.ring, n: links });
  if ('line' in wire) return t('wire.line', { each, axis: wire.line, n: links });
  if ('pattern' in wire) return t('wire.pattern', { each, pattern: wire.pattern.name });
  if ('list' in wire) return t('wire.list', { each, list: wire.list });
  const edge = wire.edge === 'outside' ? t('wire.outside') : wire.edge;
  return t('wire.edge', { each, edge, n: links });
}

/** Links of the sentence: those of a pair, or the sum that is dealt. */
export function linksOf(wire: Wire): number {
  if (wire.links === undefined) return 1;
  return typeof wire.links === 'number' ? wire.links : wire.links.total;
}
