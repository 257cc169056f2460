/** The studio in Mantine's provider, in the theme of the state. */
import { MantineProvider } from '@mantine/core';
import { useStudio } from '../store/current-studio.ts';
import { mantineTheme, mantineVariables } from '../theme/mantine-theme.ts';
import { Failsafe } from './Failsafe.tsx';
import { Studio } from './Studio.tsx';

export function App() {
  const theme = useStudio((state) => state.theme);
  return (
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={theme}>
      <Failsafe>
        <Studio />
      </Failsafe>
    </MantineProvider>
  );
}
