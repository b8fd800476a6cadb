using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings.Exchange;

public static class ExchangeRefusals
{
    public static Refusal NotAnExport { get; } = new(
        "exchange.not-an-export", $"This is not the {HubFile.Name} of an export, or it was damaged. Export the hub again.");

    public static Refusal TooNew { get; } = new(
        "exchange.too-new", $"This export was written by a newer NexusBot. Import it with that version, or a later one.");

    public static Refusal NothingFound { get; } = new(
        "exchange.nothing-found",
        $"I found no learnings in this document: it seems to describe a project, not what was learned. Headings like “Key technologies” or “Challenges and solutions” help me.");

    public static Refusal NoDocument { get; } = new(
        "exchange.no-document", $"Attach the document to import: a Markdown file of at most 1 MB, such as a README.");

    public static Refusal PreviewGone { get; } = new(
        "exchange.preview-gone", $"This preview is over: I keep it for 15 minutes, or until a restart. Run /hub data with the document again.");

    public static Refusal NothingChosen { get; } = new(
        "exchange.nothing-chosen", $"You left everything out. Choose what to share, or press Cancel.");

    public static Refusal TooLargeToSend { get; } = new(
        "exchange.too-large-to-send", $"This hub is larger than one message carries. The operator writes it into a folder with `NexusBot.Host export`.");

    public static Refusal NotText(string name) => new(
        "exchange.not-text", $"“{TypedText.Echo(name)}” is no text. Attach a Markdown file, saved as UTF-8.");

    public static Refusal Unfit { get; } = new(
        "exchange.unfit", $"It holds something that no member could have typed. Share it by hand.");

    public static Refusal NothingToExport { get; } = new(
        "exchange.nothing-to-export", $"There is nothing to export yet. The first learning comes with /learning share.");
}
