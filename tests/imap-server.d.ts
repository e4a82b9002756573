declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';
  type Message = { raw: string; uid?: number; flags?: string[] };
  type Options = { plugins: string[]; storage: Record<string, { messages?: Message[] }>; users: Record<string, { password: string }> };
  type Peer = {
    server: Server;
    listen: (port: number, done: () => void) => void;
    /** mailbox, flags, date, the message as it came */
    appendMessage: (...message: [string, string[], Date | undefined, string]) => void;
    getMailbox: (name: string) => { messages: { flags: string[] }[] };
  };
  export default function hoodiecrow(options: Options): Peer;
}
