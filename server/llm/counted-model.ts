import type { ChatModel, ChatRequest, ModelCall } from './chat-model.ts';
import type { Models } from './models.ts';

/** Told of every call to a model, by the name that the model is configured by: a server may call it anything. */
export type CountCall = (model: string, purpose: ChatRequest['purpose'], call: ModelCall) => void;

/** The same models; whoever uses them, each of their calls is counted here, once. */
export const countedModels = ({ buyer, reader, writer }: Models, count: CountCall): Models => ({
  buyer: buyer && counted(buyer, count),
  reader: reader && counted(reader, count),
  writer: writer && counted(writer, count),
});

function counted(model: ChatModel, count: CountCall): ChatModel {
  const counting = ({ purpose, onCall }: ChatRequest) => ({
    onCall(call: ModelCall) {
      count(model.name, purpose, call);
      onCall?.(call);
    },
  });
  return {
    ...model,
    stream: (request) => model.stream({ ...request, ...counting(request) }),
    object: (request) => model.object({ ...request, ...counting(request) }),
  };
}
