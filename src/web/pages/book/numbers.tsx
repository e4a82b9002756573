import { BookList } from '#web/features/book/book-list.tsx';
import { ClosingPage } from '#web/features/book/closing-page.tsx';
import { Designs } from '#web/features/book/designs.tsx';
import { HeldNumbers } from '#web/features/book/held-numbers.tsx';
import { OldBooks } from '#web/features/book/old-books.tsx';
import { ProofPage } from '#web/features/book/proof-page.tsx';
import { SheetPage } from '#web/features/book/sheet-page.tsx';
import { useSession } from '#web/features/identity/session.tsx';

export { ClosingPage, HeldNumbers as HeldPage };

export function BooksPage() {
  const session = useSession();
  return <BookList units={session.registryUnits} keeps={session.rights.register} />;
}

export function DesignsPage() {
  return <Designs keeps={useSession().rights.register} />;
}

export function OldBooksPage() {
  return <OldBooks units={useSession().registryUnits} />;
}

export function SheetOfNumbersPage() {
  return <SheetPage city={useSession().city} />;
}

export function BookProofPage() {
  return <ProofPage city={useSession().city} />;
}
