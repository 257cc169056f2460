/** Every pinned design analysed whole, beside the one on screen, and what the model says of them together. */
import { useEffect, useMemo, useState } from 'react';
import type { Consulted } from '../../bridge/consult.ts';
import type { Design } from '../../model/design/design.ts';
import { type Comparison, compareDesigns, fewestDesigns } from '../../model/report/compare/compare.ts';
import { studio } from '../store/current-studio.ts';
import type { Pin } from './pins.ts';

export interface Comparing {
  /** Undefined until all are there. */
  readonly comparison: Comparison | undefined;
  readonly known: number;
  readonly failed: Pin | undefined;
}

export function useComparison(pins: readonly Pin[]): Comparing {
  const [known, setKnown] = useState<ReadonlyMap<Design, Consulted | 'failed'>>(new Map());
  useEffect(() => {
    let wanted = true;
    for (const { id, design } of pins) {
      if (known.has(design)) continue;
      void studio.consult(`compare.${id}`, design, 'whole').then((outcome) => {
        if (!wanted || (!outcome.ok && outcome.reason === 'superseded')) return;
        setKnown((before) => new Map(before).set(design, outcome.ok ? outcome.consulted : 'failed'));
      });
    }
    return () => {
      wanted = false;
    };
  }, [pins, known]);
  const comparison = useMemo(() => {
    const compared = pins.map(({ design }) => known.get(design)).filter((one) => one !== undefined && one !== 'failed');
    return compared.length === pins.length && pins.length >= fewestDesigns ? compareDesigns(compared) : undefined;
  }, [pins, known]);
  return {
    comparison,
    known: pins.filter(({ design }) => known.has(design)).length,
    failed: pins.find(({ design }) => known.get(design) === 'failed'),
  };
}
