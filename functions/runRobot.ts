import { systemLog } from '../src/adapters/log.ts';
import { robotPorts } from '../src/adapters/robotPorts.ts';
import { type RobotPorts, runRobot } from '../src/usecases/runRobot.ts';

/** Called by the schedule, every quarter of an hour; no route leads here. A failure is thrown, and tried again. */
const over = (ports: () => RobotPorts) => async (): Promise<object> => {
  const { looked, acts, sent, failed } = await runRobot(ports());
  systemLog({ route: 'runRobot', result: failed > 0 ? 'send-failed' : 'ok' });
  return { looked, acts: acts.length, sent, failed };
};

export const handler = Object.assign(over(robotPorts), {
  with: (ports: Partial<RobotPorts>) => over(() => ({ ...robotPorts(), ...ports })),
});
