import { call, pageAccount, sendFile } from './api.ts';
import { officeLine } from './office-line.ts';
import { sendInParts, type Line, type PartsToSend } from './send-in-parts.ts';
import { createUploadMemory } from './upload-memory.ts';

/** Until the time has passed, or the office answers again. */
function waitOrBack(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      deaf();
      signal.removeEventListener('abort', stop);
      settle();
    };
    const goOn = () => end(resolve);
    const stop = () => end(() => reject(new DOMException('cancelled', 'AbortError')));
    const timer = setTimeout(goOn, ms);
    const deaf = officeLine.whenBack(goOn);
    signal.addEventListener('abort', stop);
  });
}

async function sha256Of(bytes: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const browserLine: Line = { call, sendFile, wait: waitOrBack, hash: sha256Of };

/** Sends over the line of this browser. */
export const sendFromHere = (parts: PartsToSend) => sendInParts(parts, browserLine);

/** What was begun on this device and not finished. */
export const uploadsOfHere = createUploadMemory({ shelf: localStorage, hash: sha256Of, account: pageAccount });
