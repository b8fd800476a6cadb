namespace Discord;

public class ActionRowBuilder
{
    public const int MaxChildCount = 5;

    internal List<IMessageComponent> Children { get; } = [];

    public ActionRowBuilder AddComponent(IMessageComponent component)
    {
        if (Children.Count >= MaxChildCount)
            throw new InvalidOperationException($"A row has at most {MaxChildCount} components.");

        Children.Add(component);
        return this;
    }

    public ActionRowBuilder WithSelectMenu(SelectMenuBuilder menu)
    {
        if (menu.Options.DistinctBy(option => option.Value).Count() != menu.Options.Count)
            throw new InvalidOperationException("A menu must not have two options of the same value.");

        var built = menu.Build();
        if (Children.Count != 0)
            throw new InvalidOperationException("A menu needs a row of its own.");

        return AddComponent(built);
    }

    public ActionRowBuilder WithButton(
        string? label = null, string? customId = null, ButtonStyle style = ButtonStyle.Primary, IEmote? emote = null,
        string? url = null, bool disabled = false) =>
        WithButton(new ButtonBuilder(label, customId, style, url, emote, disabled));

    public ActionRowBuilder WithButton(ButtonBuilder button)
    {
        var built = button.Build();
        if (Children.Count >= MaxChildCount)
            throw new InvalidOperationException($"A row has at most {MaxChildCount} components.");
        if (!CanTake(built))
            throw new InvalidOperationException("A button cannot stand beside a menu.");

        return AddComponent(built);
    }

    public ActionRowComponent Build() => new([.. Children]);

    internal bool CanTake(IMessageComponent component) => component.Type switch
    {
        ComponentType.Button => Children.Count < MaxChildCount && Children.TrueForAll(child => child.Type == ComponentType.Button),
        _ => Children.Count == 0,
    };
}
