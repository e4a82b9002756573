/** The place a city bears in its name: "Kota Dumai", or "Pemerintah Kota Dumai", dates its letters "Dumai, …" and is headed by the "Wali Kota Dumai". */
export function placeOfCity(name: string): string {
  return name.replace(/^(?:Pemerintah\s+)?Kota\s+/iu, '').trim();
}
