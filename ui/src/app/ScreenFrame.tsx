import { Component, type ReactNode, Suspense } from "react";
import { useFetching } from "../shared/desk/actions";
import { Button, EmptyState } from "../shared/parts";
import { appWords } from "./words";

/** A screen inside the desk: waits for its code without a flash, and a fault in it leaves the rest standing. */
export function ScreenFrame({ children }: { children: ReactNode }) {
  return (
    <Fence>
      <Suspense fallback={<Fetching />}>{children}</Suspense>
    </Fence>
  );
}

/** Nothing to see, but the keys wait for what comes. */
function Fetching() {
  useFetching();
  return null;
}

/** React has error boundaries as classes only. */
class Fence extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const words = appWords();
    return (
      <EmptyState title={words.brokenTitle} text={words.brokenText}>
        <Button tone="primary" onPress={() => this.setState({ broken: false })}>
          {words.again}
        </Button>
      </EmptyState>
    );
  }
}
