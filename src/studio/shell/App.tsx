/** The studio, and what is shown if it breaks. */
import { Failsafe } from './Failsafe.tsx';
import { Studio } from './Studio.tsx';

export function App() {
  return (
    <Failsafe>
      <Studio />
    </Failsafe>
  );
}
