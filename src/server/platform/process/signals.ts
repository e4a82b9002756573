export type SignalOptions = { stop: () => Promise<void>; onSlow: () => void; onFailed: (error: unknown) => void };

const SAME_PRESS_MS = 1500;

/**
 * First SIGTERM or SIGINT: a clean stop. A second one: out at once. npm passes Ctrl-C on to a child that the terminal
 * already told, so a second signal within a moment is the same press.
 */
export function stopOnSignals(options: SignalOptions): void {
  let askedAt: number | undefined;
  const onSignal = () => {
    if (askedAt !== undefined) {
      if (Date.now() - askedAt > SAME_PRESS_MS) process.exit(130);
      return;
    }
    askedAt = Date.now();
    options.onSlow();
    options.stop().then(() => process.exit(0), (error: unknown) => {
      options.onFailed(error);
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
