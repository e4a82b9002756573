import { z } from 'zod';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Whatever JSON can say. Zod's own `z.json()` holds itself too, but without a name that a reference in the description of the API could lead to. */
export const anyJson: z.ZodType<Json> = z.lazy(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(anyJson), z.record(z.string(), anyJson)])).meta({ id: 'AnyJson' });
