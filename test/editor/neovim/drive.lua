-- Drives Neovim as somebody drafting would, and writes what they saw to the file named in OVERSIGHT_SEEN.
local seen = {}
local command = vim.fn.json_decode(vim.env.OVERSIGHT_COMMAND)
local client = assert(vim.lsp.start_client({ name = 'oversight', cmd = command, root_dir = vim.fn.getcwd() }))

local function diagnostics(buffer)
  return vim.tbl_map(function(found)
    return { line = found.lnum, from = found.col, to = found.end_col, code = found.code, message = found.message, severity = found.severity, source = found.source }
  end, vim.diagnostic.get(buffer))
end

local function wait_for(what, condition)
  assert(vim.wait(20000, condition, 20), what .. ' did not happen')
end

local function has(buffer, words)
  return function()
    for _, found in ipairs(vim.diagnostic.get(buffer)) do
      if found.message:find(words, 1, true) then return true end
    end
    return false
  end
end

local function request(buffer, method, params)
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 20000))
  local answer = assert(answers[client])
  assert(answer.error == nil or answer.err == nil)
  return answer.result
end

-- A note in a file.
vim.cmd('edit ' .. vim.env.OVERSIGHT_NOTE)
local note = vim.api.nvim_get_current_buf()
assert(vim.lsp.buf_attach_client(note, client))
wait_for('a diagnostic', has(note, 'names no day'))
seen.opened = diagnostics(note)

-- Typing mends it.
for number, line in ipairs(vim.api.nvim_buf_get_lines(note, 0, -1, true)) do
  local from, to = line:find('ASAP', 1, true)
  if from then vim.api.nvim_buf_set_text(note, number - 1, from - 1, number - 1, to, { 'by 21 April 2023' }) end
end
wait_for('the diagnostic to go', function() return not has(note, '“ASAP” names no day')() end)
seen.edited = diagnostics(note)

-- A code action at the first place that has one, chosen by its title.
local target
for _, found in ipairs(vim.diagnostic.get(note)) do
  if found.message:find('“SW” is not explained', 1, true) then target = found end
end
vim.api.nvim_win_set_cursor(0, { target.lnum + 1, target.col })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
seen.actions = {}
local chosen
for _, action in ipairs(request(note, 'textDocument/codeAction', params)) do
  table.insert(seen.actions, action.title)
  if action.title == 'Write “social worker”' then chosen = action end
end
vim.lsp.util.apply_workspace_edit(chosen.edit, vim.lsp.get_client_by_id(client).offset_encoding)
seen.fixed = table.concat(vim.api.nvim_buf_get_lines(note, 0, -1, true), '\n')
-- The next “SW” is the first one now.
wait_for('the mended words to count', function()
  for _, found in ipairs(vim.diagnostic.get(note)) do
    if found.lnum == target.lnum and found.col == target.col then return false end
  end
  return true
end)

-- What stands beside the note.
seen.hover = request(note, 'textDocument/hover', vim.tbl_extend('force', vim.lsp.util.make_position_params(), { position = { line = 2, character = 95 } })).contents.value
seen.symbols = vim.tbl_map(function(symbol) return symbol.name end, request(note, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }))

-- A draft that is in no file yet, with marks outside the basic plane before the finding. It has a name, for Neovim gives
-- all buffers without one the same address.
vim.cmd('edit draft.md')
local draft = vim.api.nvim_get_current_buf()
vim.bo[draft].filetype = 'markdown'
vim.api.nvim_buf_set_lines(draft, 0, -1, true, { 'Management oversight 3 May 2024', '', 'Mia’s gran 😀 rang EDT.' })
assert(vim.lsp.buf_attach_client(draft, client))
wait_for('a diagnostic in the draft', has(draft, '“EDT” is not explained'))
seen.draft = diagnostics(draft)

-- Another kind of document is left alone.
vim.cmd('edit shopping.md')
local other = vim.api.nvim_get_current_buf()
vim.api.nvim_buf_set_lines(other, 0, -1, true, { '# Shopping', 'SW to buy milk ASAP' })
assert(vim.lsp.buf_attach_client(other, client))
request(other, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
vim.wait(200)
seen.other = diagnostics(other)

vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.OVERSIGHT_SEEN)
vim.lsp.stop_client(client)
vim.wait(2000, function() return vim.lsp.get_client_by_id(client) == nil end, 20)
vim.cmd('qa!')
