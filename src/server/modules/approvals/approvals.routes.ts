import * as contracts from '#shared/contracts/approvals.contract.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { serve, type Call, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import * as act from './act-on-route.ts';
import { getApprovalRoute } from './approval-queries.ts';

export function approvalsRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.getApprovalRoute, async ({ params, actor }) => runQuery(services, getApprovalRoute, { name: 'approvals.route', actor, input: params }));

  /** Runs a command on what the path names and the body says. */
  function run<I, O>(name: string, command: Command<I, O>, call: { params: object; body: { commandId: string }; actor: Call<typeof contracts.withdrawRoute>['actor'] }): Promise<O> {
    const { commandId, ...body } = call.body;
    return runCommand(services, command, { name, actor: call.actor, commandId, input: { ...call.params, ...body } as I });
  }
  serve(house, contracts.giveInitial, async (call) => run('approval.initial', act.giveInitial, call));
  serve(house, contracts.returnStep, async (call) => run('approval.return_step', act.returnStep, call));
  serve(house, contracts.replaceStep, async (call) => run('approval.replace', act.replaceStep, call));
  serve(house, contracts.returnRoute, async (call) => run('approval.return', act.returnRoute, call));
  serve(house, contracts.withdrawRoute, async (call) => run('approval.withdraw', act.withdrawRoute, call));
  serve(house, contracts.lookAtRoute, async (call) => run('approval.look', act.lookAtRoute, call));
}
