/** The counter's picture: a bubble over a counter. */
export const BotFace = () => (
  <svg class="bot-face" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      class="face-bubble"
      d="M8 9.500A2.500 2.500 0 0 1 10.500 7h11A2.500 2.500 0 0 1 24 9.500v7a2.500 2.500 0 0 1-2.500 2.500H16l-4.200 3.600c-.5.4-1.300.1-1.300-.6v-3A2.500 2.500 0 0 1 8 16.500z"
    />
    <path class="face-counter" d="M6.500 25.500h19" />
  </svg>
);
