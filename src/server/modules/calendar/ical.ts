import { OPEN_END_MINUTES } from './calendar-rules.ts';

/** One event as a calendar program reads it. Times are clock times of the city. */
export type IcalEvent = { uid: string; day: string; lastDay: string; startsAt: string; endsAt: string | null; summary: string; place: string | null; description: string; url: string; changedAt: Date; /** it takes place no more; a program that knew it strikes it out */ cancelled: boolean };
type Calendar = { name: string; timeZone: string; events: readonly IcalEvent[] };

/** No zone of the country knows summer time, so one standard time says all. */
const zones: Record<string, { offset: string; name: string }> = {
  'Asia/Jakarta': { offset: '+0700', name: 'WIB' }, 'Asia/Makassar': { offset: '+0800', name: 'WITA' }, 'Asia/Jayapura': { offset: '+0900', name: 'WIT' },
};

/** A calendar of RFC 5545: lines end with CRLF and are folded at 75 octets. Nothing in it depends on the moment of reading, so an unchanged calendar has an unchanged ETag. */
export function writeIcal(calendar: Calendar): string {
  const zone = zones[calendar.timeZone] ?? { offset: '+0700', name: 'WIB' };
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lontar//Kalender undangan//ID', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escape(calendar.name)}`, `X-WR-TIMEZONE:${calendar.timeZone}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
    'BEGIN:VTIMEZONE', `TZID:${calendar.timeZone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${zone.offset}`, `TZOFFSETTO:${zone.offset}`, `TZNAME:${zone.name}`, 'END:STANDARD', 'END:VTIMEZONE',
    ...calendar.events.flatMap((event) => linesOf(event, calendar.timeZone)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function linesOf(event: IcalEvent, timeZone: string): string[] {
  const local = (day: string, time: string) => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
  return [
    'BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${stamp(event.changedAt)}`, `LAST-MODIFIED:${stamp(event.changedAt)}`, `DTSTART;TZID=${timeZone}:${local(event.day, event.startsAt)}`, endOf(event, (at) => `DTEND;TZID=${timeZone}:${local(event.lastDay, at)}`),
    `SUMMARY:${escape(event.summary)}`, ...(event.place === null ? [] : [`LOCATION:${escape(event.place)}`]), ...(event.description === '' ? [] : [`DESCRIPTION:${escape(event.description)}`]),
    // A program that follows an address takes a later SEQUENCE as the word that counts (RFC 5545 3.8.7.4).
    ...(event.cancelled ? ['STATUS:CANCELLED', 'SEQUENCE:1', 'TRANSP:TRANSPARENT'] : []),
    `URL:${event.url}`, 'END:VEVENT',
  ];
}

/** Without an hour at which it is over: two hours, or the rest of its last day. */
function endOf(event: IcalEvent, until: (time: string) => string): string {
  if (event.endsAt !== null) return until(event.endsAt);
  return event.lastDay === event.day ? `DURATION:PT${OPEN_END_MINUTES}M` : until('23:59');
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** Text values of RFC 5545 3.3.11; other control signs may not stand in one. */
function escape(text: string): string {
  return text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/gu, '\\n').replace(/\p{Cc}/gu, ' ');
}

const OCTETS = 75;

/** Folds between characters, never within one: a name with an accent must not break. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
