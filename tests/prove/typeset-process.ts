import { typesetting } from '#server/modules/documents/index.ts';
import type { LetterData } from '#shared/domain/letter-data.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';

// One office of a proof: sets the letters it is sent, a few at once, and answers with their hashes.
type Letter = { sheet: LetterSheet; data: LetterData };
const AT_ONCE = 8;

process.on('message', (letters: Letter[]) => { void setAll(letters).then((hashes) => process.send?.(hashes)); });

async function setAll(letters: readonly Letter[]): Promise<string[]> {
  const hashes: string[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next; index < letters.length; index = next) {
      next += 1;
      const letter = letters[index];
      if (letter) hashes[index] = await setOne(letter);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return hashes;
}

async function setOne({ sheet, data }: Letter): Promise<string> {
  const { sha256 } = await typesetting.typesetLetter(sheet, { data, turn: 'batch', text: false });
  return sha256;
}
