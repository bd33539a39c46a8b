// Asks the browser for a passkey, or to make one. Around a form it sends the answer with it; a page of the staff app
// calls `answer` itself. The questions and the answers are WebAuthn's own JSON.
class Passkey extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) {
      return;
    }
    const button = form.querySelector("button");
    if (!Passkey.known) {
      this.tell("unknown");
      button.disabled = true;
      return;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      button.disabled = true;
      this.answer(this.getAttribute("kind"), this.getAttribute("options"))
        .then((answer) => {
          form.elements.answer.value = answer;
          form.submit();
        })
        .catch(() => {
          button.disabled = false;
          this.tell("failed");
        });
    });
  }

  static get known() {
    return Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);
  }

  async answer(kind, options) {
    if (!Passkey.known) {
      throw new Error("unknown");
    }
    const asked = JSON.parse(options);
    const credential =
      kind === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
    return JSON.stringify(credential.toJSON());
  }

  tell(what) {
    this.querySelectorAll("[data-when]").forEach((text) => {
      text.hidden = text.dataset.when !== what;
    });
  }
}

customElements.define("fp-passkey", Passkey);
