/** What the jobs of the room write where no screen is. */
export const intakeJobWords = {
  noSuchUnit:
    'Nama folder ini bukan singkatan unit mana pun, jadi isinya tidak diambil.\nGanti nama folder menjadi singkatan unit seperti di halaman Struktur, misalnya "Setda" atau "Dinas PUPR".\n',
};
