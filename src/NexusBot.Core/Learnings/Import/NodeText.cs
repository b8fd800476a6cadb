namespace NexusBot.Core.Learnings.Import;

/// <summary>The plain text of a part of the outline.</summary>
internal static class NodeText
{
    /// <summary>What stands under a node, a line each, placeholders left out.</summary>
    public static IEnumerable<string> Under(OutlineNode node) => node.Children.SelectMany(Of);

    public static IEnumerable<string> Of(OutlineNode node)
    {
        if (node.Kind == OutlineKind.Table)
            return node.Rows.Skip(1).Select(row => string.Join(" – ", row.Select(cell => cell.Text)));
        if (node.Text.IsInnerLink || Placeholder.Is(node.Text.Text))
            return Under(node);

        return Under(node).Prepend(node.Text.Text);
    }
}
