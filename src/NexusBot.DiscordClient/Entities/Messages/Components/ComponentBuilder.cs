namespace Discord;

public class ComponentBuilder
{
    public const int MaxCustomIdLength = 100;
    public const int MaxActionRowCount = 5;

    public List<ActionRowBuilder> ActionRows
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value, nameof(ActionRows));
            if (value.Count > MaxActionRowCount)
                throw new ArgumentOutOfRangeException(nameof(ActionRows), $"A message has at most {MaxActionRowCount} rows.");

            field = value;
        }
    } = [];

    public ComponentBuilder WithSelectMenu(
        string customId, List<SelectMenuOptionBuilder>? options = null, string? placeholder = null, int minValues = 1,
        int maxValues = 1, bool disabled = false, int row = 0, ComponentType type = ComponentType.SelectMenu,
        ChannelType[]? channelTypes = null, SelectMenuDefaultValue[]? defaultValues = null) =>
        WithSelectMenu(
            new SelectMenuBuilder(
                customId, options, placeholder, maxValues, minValues, disabled, type,
                channelTypes?.ToList(), defaultValues?.ToList()),
            row);

    public ComponentBuilder WithSelectMenu(SelectMenuBuilder menu, int row = 0)
    {
        if (menu.Options.DistinctBy(option => option.Value).Count() != menu.Options.Count)
            throw new InvalidOperationException("A menu must not have two options of the same value.");

        return Place(menu.Build(), row);
    }

    public ComponentBuilder WithButton(
        string? label = null, string? customId = null, ButtonStyle style = ButtonStyle.Primary, IEmote? emote = null,
        string? url = null, bool disabled = false, int row = 0, ulong? skuId = null) =>
        WithButton(new ButtonBuilder(label, customId, style, url, emote, disabled, skuId), row);

    public ComponentBuilder WithButton(ButtonBuilder button, int row = 0) => Place(button.Build(), row);

    public ComponentBuilder AddRow(ActionRowBuilder row)
    {
        if (ActionRows.Count >= MaxActionRowCount)
#pragma warning disable CA2201 // Discord.Net throws this one here.
            throw new IndexOutOfRangeException($"A message has at most {MaxActionRowCount} rows.");
#pragma warning restore CA2201 // As above.

        ActionRows.Add(row);
        return this;
    }

    public ComponentBuilder WithRows(IEnumerable<ActionRowBuilder> rows)
    {
        foreach (var row in rows)
            AddRow(row);

        return this;
    }

    public MessageComponent Build()
    {
        if (ActionRows.Any(row => row.Children.Exists(child => child.Type == ComponentType.TextInput)))
            throw new ArgumentException("Text inputs stand in modals, not in messages.", nameof(ActionRows));

        return new MessageComponent([.. ActionRows.Where(row => row.Children.Count > 0).Select(row => row.Build())]);
    }

    /// <summary>Into the row asked for, or the next one that has room.</summary>
    private ComponentBuilder Place(IMessageComponent component, int row)
    {
        if (row is < 0 or >= MaxActionRowCount)
            throw new ArgumentException($"A message has rows 0 to {MaxActionRowCount - 1}.", nameof(row));

        for (var candidate = row; candidate < MaxActionRowCount; candidate++)
        {
            while (ActionRows.Count <= candidate)
                ActionRows.Add(new ActionRowBuilder());

            if (!ActionRows[candidate].CanTake(component))
                continue;

            ActionRows[candidate].AddComponent(component);
            return this;
        }

        throw new InvalidOperationException("There is no row left with room for this component.");
    }
}
