/** Where a conversation is looked back on, or gone on with; `turn` leads to what was said there. */
export const conversationPath = ({ id, running }: { id: string; running: boolean }, turn?: number): string =>
  `/conversations/${id}${running ? '' : '/debrief'}${turn === undefined ? '' : `#turn-${turn}`}`;
