import { type AnswerOf, type Call, endpoint, type Handler, type Surroundings } from '../api/endpoint.ts';
import type { RouteName, Routes } from '../api/routes.ts';
import { problemPage } from './problemPage.ts';

/** {@link endpoint} for a route of the pages: what it refuses becomes a page that says what to do. */
export function pageEndpoint<N extends RouteName, D>(
  name: N,
  ports: () => D & Surroundings,
  run: (ports: D & Surroundings, call: Call<Routes[N]>) => Promise<AnswerOf<Routes[N]>>,
): Handler<D> {
  return endpoint(name, ports, run, problemPage);
}
