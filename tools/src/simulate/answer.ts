/** What the product answered to an act. */
export type Answer<Value = void> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string };

export const done = <Value>(value: Value): Answer<Value> => ({ ok: true, value });
export const notDone = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });

export const answerOf = <Value, Refusal extends { readonly type: string }>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal },
): Answer<Value> => (result.ok ? done(result.value) : notDone(result.refusal.type));
