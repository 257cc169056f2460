/** Lets the user choose a file and opens it; what cannot be opened is said by the studio. */
import { studio } from '../store/current-studio.ts';

export function askForFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void studio.openFile(file);
  });
  input.click();
}
