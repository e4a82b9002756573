import { runCommand } from '#server/platform/command.ts';
import { serve } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import type { Room } from '#server/platform/room.ts';
import * as contracts from '#shared/contracts/registers.contract.ts';
import { getBook, listBooks } from './book-queries.ts';
import { openBook } from './open-book.ts';
import { loadRegistersPreset } from './registers-preset.ts';

export const registersRoom: Room = {
  name: 'registers',
  preset: loadRegistersPreset,
  routes: (house) => {
    const { services } = house;
    serve(house, contracts.listBooks, ({ query, actor }) => runQuery(services, listBooks, { name: 'registers.list-books', actor, input: query }));
    serve(house, contracts.getBook, ({ params, actor }) => runQuery(services, getBook, { name: 'registers.get-book', actor, input: params }));
    serve(house, contracts.openBook, ({ body: { commandId, ...input }, actor }) =>
      runCommand(services, openBook, { name: 'registers.open-book', actor, commandId, input }),
    );
  },
};
