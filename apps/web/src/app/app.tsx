import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { TextProvider } from '../text/text.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { SchemeProvider } from './scheme.tsx';
import { SessionGate } from './session/session-gate.tsx';

/** The page, from the outside in: words, colours, what the server said, who is logged in, where we are. */
export function App() {
  return (
    <TextProvider>
      <SchemeProvider>
        <QueryClientProvider client={queryClient}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </QueryClientProvider>
      </SchemeProvider>
    </TextProvider>
  );
}
