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

    public static Refusal Unfit { get; } = new(
        "exchange.unfit", $"It holds something that no member could have typed. Share it by hand.");

    public static Refusal NothingToExport { get; } = new(
        "exchange.nothing-to-export", $"There is nothing to export yet. The first learning comes with /learning share.");
}
