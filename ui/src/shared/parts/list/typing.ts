import { useRef, useState } from "react";

/** A pause of this length begins a new word. */
const PAUSE_MS = 800;

/** Gathers letters typed in quick succession and jumps to what they begin; `typing` while a word is under way. */
export function useTypingJump(jump: (text: string) => void): { typing: boolean; type: (letter: string) => void } {
  const text = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [typing, setTyping] = useState(false);
  return {
    typing,
    type(letter) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        text.current = "";
        setTyping(false);
      }, PAUSE_MS);
      text.current += letter;
      setTyping(true);
      jump(text.current);
    },
  };
}
