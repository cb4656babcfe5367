import { calls, deadLetters } from '../src/adapters/onAws.ts';
import { robotPorts } from '../src/adapters/robotPorts.ts';
import { resendMessage } from '../src/usecases/changeMessage.ts';
import { readRobot } from '../src/usecases/readRobot.ts';
import { saveRecord } from '../src/usecases/records.ts';
import { retryCalls } from '../src/usecases/retryCalls.ts';
import { runRobot } from '../src/usecases/runRobot.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { changeRobot } from '../src/web/robot/changeRobot.ts';

const ports = () => ({ ...robotPorts(), deadLetters: deadLetters(), calls: calls() });
export const handler = pageEndpoint('robotForm', ports, (world, { body, actor, ...call }) => {
  const [kind, id, reason] = ['robot', 'city', null] as const;
  return changeRobot(frameOf({ ...call, actor }), body, {
    read: () => readRobot(world),
    run: (each) => runRobot(world, { only: [each], by: actor }),
    resend: (message) => resendMessage(world, { id: message, actor }),
    retry: (call) => retryCalls(world, { call, actor }),
    save: (value, ifMatch) => saveRecord(world, { kind, id, value, reason, ifMatch, actor }),
  });
});
