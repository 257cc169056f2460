/** Lets the user choose a file, ours or of another program, and opens it; what cannot be opened is said by the studio. */
import { studio } from '../store/current-studio.ts';

export function askForFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  // Out of the page it could be swept up while the user still chooses.
  input.hidden = true;
  input.addEventListener('cancel', () => input.remove());
  input.addEventListener('change', () => {
    input.remove();
    const [file, ...others] = input.files ?? [];
    if (file) void studio.openFile(file, others);
  });
  document.body.append(input);
  input.click();
}
