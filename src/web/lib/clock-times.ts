/** A time as people write it, "9", "9.30", "0930" or "09:30", as the contract takes it; null when it is none. */
export function readTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/u.exec(typed.trim());
  const [hours, minutes] = [Number(parts?.[1] ?? 99), Number(parts?.[2] ?? 0)];
  return parts && hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}
