/** The place a city bears in its name: "Kota Dumai", or "Pemerintah Kota Dumai", dates its letters "Dumai, …" and is headed by the "Wali Kota Dumai". */
export function placeOfCity(name: string): string {
  return name.replace(/^(?:Pemerintah\s+)?Kota\s+/iu, '').trim();
}

/** "Provinsi Nusa Bahari", as many write it, without the word that the page sets itself. */
export function provinceAlone(name: string): string {
  return name.replace(/^Prov(?:insi|\.)\s+/iu, '').trim();
}
