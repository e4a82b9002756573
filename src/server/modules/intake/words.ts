/** What the jobs of the room write where no screen is. */
export const intakeJobWords = {
  noUnitHere:
    'Berkas di folder ini tidak diambil: setiap unit mempunyai folder sendiri di dalamnya.\nBuat folder dengan singkatan unit seperti di halaman Struktur, misalnya "Setda", lalu arahkan pemindai ke folder itu.\n',
  noSuchUnit:
    'Nama folder ini bukan singkatan unit mana pun, jadi isinya tidak diambil.\nGanti nama folder menjadi singkatan unit seperti di halaman Struktur, misalnya "Setda" atau "Dinas PUPR".\n',
};
