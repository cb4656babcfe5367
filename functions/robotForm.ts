import { robotPorts } from '../src/adapters/robotPorts.ts';
import { resendMessage } from '../src/usecases/changeMessage.ts';
import { readRobot } from '../src/usecases/readRobot.ts';
import { saveRecord } from '../src/usecases/records.ts';
import { runRobot } from '../src/usecases/runRobot.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { changeRobot } from '../src/web/robot/changeRobot.ts';

export const handler = pageEndpoint('robotForm', robotPorts, (ports, { body, actor, ...call }) => {
  const [kind, id, reason] = ['robot', 'city', null] as const;
  return changeRobot(frameOf({ ...call, actor }), body, {
    read: () => readRobot(ports),
    run: (each) => runRobot(ports, { only: [each], by: actor }),
    resend: (message) => resendMessage(ports, { id: message, actor }),
    save: (value, ifMatch) => saveRecord(ports, { kind, id, value, reason, ifMatch, actor }),
  });
});
