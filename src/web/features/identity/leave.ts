import { signOut } from '#shared/contracts/identity.contract.ts';
import { call, speakAs } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient } from '#web/lib/asking.ts';
import { toast } from '#web/ui/say/toast-store.ts';

/** Signs out and goes to the door; nothing this person read stays behind, nor what they typed of secret letters. */
export async function leaveOffice(navigate: (to: string) => void | Promise<void>): Promise<void> {
  try {
    await call(signOut, {});
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 401) {
      toast(problem instanceof ApiProblem ? problem.message : String(problem));
      return;
    }
  }
  queryClient.clear();
  speakAs('');
  sessionStorage.clear();
  await navigate('/masuk');
}
