// The elements in JSX; `tsc --strict` reads it with the types of React 18 and of React 19, and nothing runs it.
import { createRef, useEffect, useRef } from "react";
import "sociogram/map";
import "sociogram/react";
import type { NetworkFile, Protocol, SociogramInterview } from "sociogram/react";
import type { SociogramMap } from "sociogram/map";

declare const protocol: Protocol;
const map = createRef<SociogramMap>();

export function Study({ done }: { done: (network: NetworkFile) => void }) {
  const interview = useRef<SociogramInterview>(null);
  useEffect(() => {
    const element = interview.current;
    if (element) element.protocol = protocol;
    element?.addEventListener("sociogram-complete", ({ detail }) => done(detail.network));
  }, []);
  return (
    <form>
      <sociogram-interview
        ref={interview}
        name="network"
        required
        lang="cy"
        class="wide"
        autosave="off"
        participant="7"
        delivered="erase"
      />
      <sociogram-interview
        src="protocol.json"
        key="second"
        protocol={protocol}
        style={{ colorScheme: "light" }}
        onsociogram-complete={({ detail }) => done(detail.network)}
        onsociogram-error={({ detail }) => console.error(detail.code)}
      />
      <sociogram-map
        ref={map}
        src="network.json"
        color-by="sector"
        labels="initials"
        peel={2}
        onsociogram-ready={({ detail }) => detail.cores}
      />
      {/* @ts-expect-error There is no such way of saving. */}
      <sociogram-interview autosave="server" />
      {/* @ts-expect-error A network file is no protocol. */}
      <sociogram-interview protocol={{ nodes: [] }} />
      {/* @ts-expect-error There are three ways of writing names. */}
      <sociogram-map labels="none" />
    </form>
  );
}
