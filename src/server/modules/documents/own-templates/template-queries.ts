import { sql } from 'kysely';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/own-templates.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { letterTypes } from '#templates/index.ts';
import { readAbove } from '../layouts/read-layout.ts';
import { assertMayLayOut } from '../layouts/layout.policy.ts';
import { houseTemplates } from '../typesetting/template-tree.ts';
import { templateUnknown } from '../typesetting/typesetting.errors.ts';

type Row = { typeCode: string; turn: number; inUse: string | null; versions: Reply<typeof contracts.listOwnTemplates>['rows'][number]['versions'] };

/** Every kind the house draws, with the templates the city has sent for it. */
export async function listOwnTemplates(ctx: QueryContext): Promise<Reply<typeof contracts.listOwnTemplates>> {
  await assertMayLayOut(ctx, null);
  const { vocabulary } = await readAbove(ctx.tx, { unitId: null });
  const { rows } = await sql<Row>`
    with uses as (select distinct on (type_code) type_code, n, template_id from documents.own_template_use order by type_code, n desc)
    select t.type_code, coalesce(max(u.n), 0) as turn, (array_agg(u.template_id))[1] as in_use,
      jsonb_agg(jsonb_build_object('id', t.id, 'version', t.version, 'pages', t.pages, 'keptAt', to_char(t.kept_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'keptByName', t.kept_by_name) order by t.version desc) as versions
    from documents.own_template t left join uses u on u.type_code = t.type_code group by t.type_code`.execute(ctx.tx);
  const known = new Map(rows.map((row) => [row.typeCode, row]));
  return {
    rows: letterTypes.map((type) => {
      const { inUse = null, turn = 0, versions = [] } = known.get(type.code) ?? {};
      return { typeCode: type.code, name: type.names[vocabulary] ?? type.names.permendagri_1_2023 ?? type.code, inUse, turn, versions };
    }),
  };
}

/** @throws layoutNotYours, templateUnknown */
export async function readHouseTemplate(ctx: QueryContext, { typeCode }: Query<typeof contracts.readHouseTemplate>): Promise<{ text: string }> {
  await assertMayLayOut(ctx, null);
  const bytes = houseTemplates().files.get(`/templates/${typeCode}/template.typ`);
  if (!bytes) throw templateUnknown({ template: typeCode });
  return { text: Buffer.from(bytes).toString('utf8') };
}
