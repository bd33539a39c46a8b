// Counts on from how long a call had lasted when the page was written. The server's clock tells that, not this
// machine's; where scripts don't run, the words of the server stay.
class CallTimer extends HTMLElement {
  connectedCallback() {
    this.begun ??= performance.now() - Number(this.getAttribute("seconds")) * 1000;
    this.show();
    this.ticking = setInterval(() => this.show(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  show() {
    const seconds = Math.max(0, Math.floor((performance.now() - this.begun) / 1000));
    const two = (number) => String(number).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    this.textContent = `${hours > 0 ? hours + ":" : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
}

customElements.define("fp-call-timer", CallTimer);
