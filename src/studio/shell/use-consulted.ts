/** Figures of a design that is not the one on screen. The old ones stay until the new ones are there. */
import { useEffect, useState } from 'react';
import type { ConsultDepth, Consulted } from '../../bridge/consult.ts';
import type { Design } from '../../model/design/design.ts';
import { studio } from '../store/current-studio.ts';

export interface Consulting {
  readonly consulted: Consulted | undefined;
  /** What is shown belongs to an older design. */
  readonly old: boolean;
  readonly failed: boolean;
  readonly again: () => void;
}

interface Known {
  readonly design: Design;
  readonly consulted: Consulted;
}

/** `asker`: one name for each place of the page; nothing is asked while there is no design. */
export function useConsulted(asker: string, design: Design | undefined, depth: ConsultDepth): Consulting {
  const [known, setKnown] = useState<Known>();
  const [failed, setFailed] = useState<Design>();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    if (!design) return;
    let wanted = true;
    void studio.consult(asker, design, depth).then((outcome) => {
      if (!wanted) return;
      if (outcome.ok) setKnown({ design, consulted: outcome.consulted });
      else if (outcome.reason === 'failed') setFailed(design);
    });
    return () => {
      wanted = false;
    };
  }, [asker, design, depth, turn]);
  return {
    consulted: known?.consulted,
    old: known !== undefined && known.design !== design,
    failed: design !== undefined && failed === design,
    again: () => {
      setFailed(undefined);
      setTurn(turn + 1);
    },
  };
}
