import * as contracts from '#shared/contracts/dispositions.contract.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { serve, type Call, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { guardFiles } from '#server/modules/documents/index.ts';
import { onClosing, onTopSecret } from '#server/modules/letters/index.ts';
import * as act from './act-on-recipient.ts';
import * as later from './ask-later.ts';
import { mayReadFollowUp, mayReadSheetFile, refuseWhileOpen } from './closing-check.ts';
import { listDispositions } from './disposition-queries.ts';
import { instructionsRoutes } from './instructions/instructions.routes.ts';
import { issueDisposition } from './issue-disposition.ts';
import { nameRecipients } from './name-recipients.ts';
import { paperRoutes } from './paper/paper.routes.ts';
import { cancelDisposition, confirmDisposition, discardDisposition } from './settle-sheet.ts';
import { getDispositionSheet } from './sheet-queries.ts';

export function dispositionsRoutes(house: House): void {
  const { services } = house;
  onClosing(refuseWhileOpen);
  onTopSecret(nameRecipients);
  guardFiles('follow_up', mayReadFollowUp);
  guardFiles('disposition', mayReadSheetFile);
  instructionsRoutes(house);
  paperRoutes(house);

  serve(house, contracts.listDispositions, async ({ params, actor }) => ({ dispositions: await runQuery(services, listDispositions, { name: 'dispositions.list', actor, input: params }) }));
  serve(house, contracts.getDispositionSheet, async ({ params, actor }) => runQuery(services, getDispositionSheet, { name: 'dispositions.sheet', actor, input: params }));

  /** Runs a command on what the path names and the body says. */
  function run<I, O>(name: string, command: Command<I, O>, call: { params: object; body: { commandId: string }; actor: Call<typeof contracts.cancelRecipient>['actor'] }): Promise<O> {
    const { commandId, ...body } = call.body;
    return runCommand(services, command, { name, actor: call.actor, commandId, input: { ...call.params, ...body } as I });
  }
  serve(house, contracts.issueDisposition, async (call) => run('disposition.issue', issueDisposition, call));
  serve(house, contracts.confirmDisposition, async (call) => run('disposition.confirm', confirmDisposition, call));
  serve(house, contracts.discardDisposition, async (call) => run('disposition.discard', discardDisposition, call));
  serve(house, contracts.cancelDisposition, async (call) => run('disposition.cancel', cancelDisposition, call));
  serve(house, contracts.readDisposition, async (call) => run('disposition.read', act.readDisposition, call));
  serve(house, contracts.reportFollowUp, async (call) => run('disposition.report', act.reportFollowUp, call));
  serve(house, contracts.returnDisposition, async (call) => run('disposition.return', act.returnDisposition, call));
  serve(house, contracts.cancelRecipient, async (call) => run('disposition.cancel_recipient', act.cancelRecipient, call));
  serve(house, contracts.acceptReport, async (call) => run('disposition.accept', act.acceptReport, call));
  serve(house, contracts.askAgain, async (call) => run('disposition.ask_again', act.askAgain, call));
  serve(house, contracts.closeBranch, async (call) => run('disposition.close_branch', act.closeBranch, call));
  serve(house, contracts.changeDue, async (call) => run('disposition.change_due', act.changeDue, call));
  serve(house, contracts.askLater, async (call) => run('disposition.ask_later', later.askLater, call));
  serve(house, contracts.grantLater, async (call) => run('disposition.grant_later', later.grantLater, call));
  serve(house, contracts.refuseLater, async (call) => run('disposition.refuse_later', later.refuseLater, call));
  serve(house, contracts.remindRecipient, async (call) => run('disposition.remind', later.remindRecipient, call));
  serve(house, contracts.settleReturn, async (call) => run('disposition.settle_return', act.settleReturn, call));
}
