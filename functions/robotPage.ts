import { claimPorts } from '../src/adapters/claimPorts.ts';
import { deadLetters, outbox, robotDays } from '../src/adapters/onAws.ts';
import { readRobot } from '../src/usecases/readRobot.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';
import { robotPage } from '../src/web/robot/robotPage.ts';

const ports = () => ({
  ...claimPorts(),
  outbox: outbox(),
  robotDays: robotDays(),
  deadLetters: deadLetters(),
});
export const handler = pageEndpoint('robotPage', ports, async (world, call) => ({
  html: robotPage(frameOf(call), await readRobot(world), { tried: call.query.tried }),
}));
