/** Whether the design is safe on this device; what to do when it is not. */

import { studio, useStudio } from '../store/current-studio.ts';
import type { SaveStatus } from '../store/state.ts';
import { useText } from './use-text.ts';
import './SaveState.css';

export function SaveState() {
  const { t, ref } = useText();
  const save = useStudio((state) => state.save);
  const act = actOf(save);
  return (
    <span className="save-state" role="status">
      <span
        className="caption ellipsis"
        data-tone={save.kind === 'blocked' ? 'near' : 'plain'}
        title={save.kind === 'blocked' ? ref({ key: save.reason }) : t(`save.${save.kind}`)}
      >
        {t(`save.${save.kind}`)}
      </span>
      {act && (
        <button type="button" className="button" data-look="line" onClick={act.run}>
          {t(act.text)}
        </button>
      )}
    </span>
  );
}

function actOf(save: SaveStatus) {
  switch (save.kind) {
    case 'unsaved':
      return { text: 'save.keep', run: () => studio.makeOwn() } as const;
    case 'other-tab':
      return { text: 'save.take-over', run: () => void studio.takeOver() } as const;
    case 'blocked':
      return { text: 'save.as-file', run: () => studio.saveFile() } as const;
    default:
      return null;
  }
}
